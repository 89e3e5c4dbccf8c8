package bad;

import dev.mainstay.annotations.*;

@WasiImport("gpio")
interface NoPackage {}

@WasiImport("acme:board.gpio")
interface NoSlash {}

@WasiImport("acme:Board_1/gpio")
interface BadPackage {}

@WasiImport("acme:board/theGpio")
interface BadName {}

@WasiImport("acme:board/gpio@1.0")
interface BadVersion {}

@WasiExport("")
interface Empty {}
