package bad;

import dev.mainstay.annotations.*;

@WasiExport("acme:bad/none")
interface None {}

@WasiExport("acme:bad/abstract")
interface OnlyAbstract {}

abstract class Almost implements OnlyAbstract {}
