package com.acme.nested;

import dev.mainstay.annotations.WasiImport;

@WasiImport("acme:board/other")
interface Other {}
