package bad;

import dev.mainstay.annotations.*;

@WasiImport("acme:bad/taken")
interface Taken {}

class TakenImport {}
