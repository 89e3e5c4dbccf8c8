/*
 * What wasm3's simple WASI (m3_api_wasi.c) needs of WASI preview 1 and does not bring along: types and
 * numbers as in wasi_snapshot_preview1.witx.
 */
#ifndef WASI_CORE_H
#define WASI_CORE_H

#include <stdint.h>

typedef uint32_t __wasi_size_t;
typedef uint32_t __wasi_fd_t;
typedef uint16_t __wasi_errno_t;
typedef uint32_t __wasi_clockid_t;
typedef uint64_t __wasi_timestamp_t;
typedef uint64_t __wasi_filesize_t;
typedef int64_t __wasi_filedelta_t;
typedef uint32_t __wasi_lookupflags_t;
typedef uint16_t __wasi_oflags_t;
typedef uint16_t __wasi_fdflags_t;
typedef uint64_t __wasi_rights_t;

typedef struct {
  uint8_t fs_filetype;
  __wasi_fdflags_t fs_flags;
  __wasi_rights_t fs_rights_base;
  __wasi_rights_t fs_rights_inheriting;
} __wasi_fdstat_t;

#define __WASI_ERRNO_SUCCESS 0
#define __WASI_ERRNO_2BIG 1
#define __WASI_ERRNO_ACCES 2
#define __WASI_ERRNO_AGAIN 6
#define __WASI_ERRNO_BADF 8
#define __WASI_ERRNO_BUSY 10
#define __WASI_ERRNO_CHILD 12
#define __WASI_ERRNO_DOM 18
#define __WASI_ERRNO_EXIST 20
#define __WASI_ERRNO_FAULT 21
#define __WASI_ERRNO_FBIG 22
#define __WASI_ERRNO_INTR 27
#define __WASI_ERRNO_INVAL 28
#define __WASI_ERRNO_IO 29
#define __WASI_ERRNO_ISDIR 31
#define __WASI_ERRNO_MFILE 33
#define __WASI_ERRNO_MLINK 34
#define __WASI_ERRNO_NFILE 41
#define __WASI_ERRNO_NODEV 43
#define __WASI_ERRNO_NOENT 44
#define __WASI_ERRNO_NOEXEC 45
#define __WASI_ERRNO_NOMEM 48
#define __WASI_ERRNO_NOSPC 51
#define __WASI_ERRNO_NOSYS 52
#define __WASI_ERRNO_NOTDIR 54
#define __WASI_ERRNO_NOTTY 59
#define __WASI_ERRNO_NXIO 60
#define __WASI_ERRNO_PERM 63
#define __WASI_ERRNO_PIPE 64
#define __WASI_ERRNO_RANGE 68
#define __WASI_ERRNO_ROFS 69
#define __WASI_ERRNO_SPIPE 70
#define __WASI_ERRNO_SRCH 71
#define __WASI_ERRNO_TXTBSY 74
#define __WASI_ERRNO_XDEV 75

#define __WASI_CLOCKID_REALTIME 0
#define __WASI_CLOCKID_MONOTONIC 1
#define __WASI_CLOCKID_PROCESS_CPUTIME_ID 2
#define __WASI_CLOCKID_THREAD_CPUTIME_ID 3

#define __WASI_FILETYPE_BLOCK_DEVICE 1
#define __WASI_FILETYPE_CHARACTER_DEVICE 2
#define __WASI_FILETYPE_DIRECTORY 3
#define __WASI_FILETYPE_REGULAR_FILE 4
#define __WASI_FILETYPE_SOCKET_STREAM 6
#define __WASI_FILETYPE_SYMBOLIC_LINK 7

#define __WASI_FDFLAGS_APPEND 1
#define __WASI_FDFLAGS_DSYNC 2
#define __WASI_FDFLAGS_NONBLOCK 4
#define __WASI_FDFLAGS_RSYNC 8
#define __WASI_FDFLAGS_SYNC 16

#define __WASI_OFLAGS_CREAT 1
#define __WASI_OFLAGS_DIRECTORY 2
#define __WASI_OFLAGS_EXCL 4
#define __WASI_OFLAGS_TRUNC 8

#define __WASI_PREOPENTYPE_DIR 0

#define __WASI_RIGHTS_FD_READ (UINT64_C(1) << 1)
#define __WASI_RIGHTS_FD_SEEK (UINT64_C(1) << 2)
#define __WASI_RIGHTS_FD_TELL (UINT64_C(1) << 5)
#define __WASI_RIGHTS_FD_WRITE (UINT64_C(1) << 6)

#endif
