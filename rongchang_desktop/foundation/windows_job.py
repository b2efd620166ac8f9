"""A Windows job: a box with a limit of memory, and when it closes everything in it ends."""

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9
    _JOB_MEMORY = 0x200
    _KILL_ON_CLOSE = 0x2000
    _DIE_ON_EXCEPTION = 0x400
    _ASSIGN_RIGHTS = 0x0101  # set quota, terminate

    class _BasicLimits(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class _Limits(ctypes.Structure):
        _fields_ = [
            ("Basic", _BasicLimits),
            ("IoCounters", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    class Job:
        """A box for one command; `hold` puts a process in, `close` ends all that is inside."""

        def __init__(self, memory: int) -> None:
            self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            self._kernel.CreateJobObjectW.restype = wintypes.HANDLE
            self._kernel.OpenProcess.restype = wintypes.HANDLE
            self._memory = memory
            self._handle = wintypes.HANDLE(self._kernel.CreateJobObjectW(None, None))
            self._refused = False
            limits = _Limits()
            limits.Basic.LimitFlags = _JOB_MEMORY | _KILL_ON_CLOSE | _DIE_ON_EXCEPTION
            limits.JobMemoryLimit = memory
            if not self._kernel.SetInformationJobObject(
                self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            ):
                raise ctypes.WinError(ctypes.get_last_error())

        def hold(self, pid: int) -> None:
            """Put the process into the job; one that is over already needs no limit."""
            process = wintypes.HANDLE(self._kernel.OpenProcess(_ASSIGN_RIGHTS, False, pid))
            if process:
                self._kernel.AssignProcessToJobObject(self._handle, process)
                self._kernel.CloseHandle(process)

        def memory_was_refused(self) -> bool:
            """Whether the processes came within a tenth of the limit."""
            limits = _Limits()
            found = self._kernel.QueryInformationJobObject(
                self._handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits), None
            )
            return bool(found) and limits.PeakJobMemoryUsed > 0.9 * self._memory

        def close(self) -> None:
            """End what is left inside."""
            if self._handle:
                self._kernel.TerminateJobObject(self._handle, 1)
                self._kernel.CloseHandle(self._handle)
                self._handle = wintypes.HANDLE(None)
