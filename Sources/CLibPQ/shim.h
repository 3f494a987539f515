#ifndef CLIBPQ_SHIM_H
#define CLIBPQ_SHIM_H

#include <errno.h>
#include <libpq-fe.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A signal handler may call async-signal-safe functions only. Swift promises that of no line of its own,
   so the handler is here: it writes the signal's number to a pipe, and a Swift thread reads it. */
static int clibpq_signal_pipe = -1;

static void clibpq_signal_handler(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(clibpq_signal_pipe, &byte, 1);
    (void)written;
    errno = saved;
}

/* Sends the given signal's number to the write end of a pipe from now on. 0 when done, -1 with errno else. */
static inline int clibpq_watch_signal(int number, int pipe) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    clibpq_signal_pipe = pipe;
    action.sa_handler = clibpq_signal_handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    return sigaction(number, &action, NULL);
}

#endif
