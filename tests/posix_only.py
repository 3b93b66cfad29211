"""What only POSIX systems have, and the program must do without elsewhere."""

import os
import signal

MODULES = ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty")
"""Importing them fails as it does on Windows."""

NAMES = (
    *((os, name) for name in ("O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW")),
    *((os, name) for name in ("fdatasync", "posix_fallocate")),
    *((signal, name) for name in ("SIGHUP", "SIGQUIT", "pthread_sigmask")),
)
