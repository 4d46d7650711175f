/* Loaded before all else (LD_PRELOAD) by the processes that tests start: whatever would leave this computer is
   written down, a line each, and refused. Loopback and local sockets are let through. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void record(const char *what, const char *where) {
    const char *path = getenv("HEARSEE_CONNECTIONS");
    char program[256] = "", line[1024];
    int file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
    if (file >= 0) {
        ssize_t length = read(file, program, sizeof program - 1);
        close(file);
        for (ssize_t i = 0; i < length - 1; i++)
            if (program[i] == 0 || program[i] == '\n') program[i] = ' ';
    }
    int length = snprintf(line, sizeof line, "%s %s by %s\n", what, where, program);
    if (length >= (int)sizeof line) length = sizeof line - 1;
    if (path && (file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) >= 0) {
        if (write(file, line, length) < 0) { /* nobody is there to be told */ }
        close(file);
    }
}

static int leaves(const char *what, const struct sockaddr *address) {
    char text[INET6_ADDRSTRLEN] = "", where[80];
    unsigned port;
    if (address && address->sa_family == AF_INET) {
        const struct sockaddr_in *in = (const void *)address;
        unsigned first = ntohl(in->sin_addr.s_addr) >> 24;
        if (first == 127 || first == 0) return 0; /* 0.0.0.0 is this computer, too */
        inet_ntop(AF_INET, &in->sin_addr, text, sizeof text);
        port = ntohs(in->sin_port);
    } else if (address && address->sa_family == AF_INET6) {
        const struct sockaddr_in6 *in = (const void *)address;
        if (IN6_IS_ADDR_LOOPBACK(&in->sin6_addr) || IN6_IS_ADDR_UNSPECIFIED(&in->sin6_addr)) return 0;
        if (IN6_IS_ADDR_V4MAPPED(&in->sin6_addr) && in->sin6_addr.s6_addr[12] == 127) return 0;
        inet_ntop(AF_INET6, &in->sin6_addr, text, sizeof text);
        port = ntohs(in->sin6_port);
    } else {
        return 0;
    }
    snprintf(where, sizeof where, "%s port %u", text, port);
    record(what, where);
    errno = ENETUNREACH;
    return 1;
}

static int is_foreign(const char *name) {
    unsigned char number[sizeof(struct in6_addr)];
    char own[256] = "";
    if (!name || !*name || !strcmp(name, "localhost")) return 0;
    if (inet_pton(AF_INET, name, number) == 1 || inet_pton(AF_INET6, name, number) == 1) return 0;
    if (!gethostname(own, sizeof own - 1) && !strcmp(name, own)) return 0;
    record("look-up of", name);
    return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int connect(int socket, const struct sockaddr *address, socklen_t length) {
    return leaves("connection to", address) ? -1 : NEXT(connect)(socket, address, length);
}

ssize_t sendto(int socket, const void *bytes, size_t count, int flags, const struct sockaddr *address,
               socklen_t length) {
    return leaves("packet to", address) ? -1 : NEXT(sendto)(socket, bytes, count, flags, address, length);
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags) {
    return leaves("packet to", message->msg_name) ? -1 : NEXT(sendmsg)(socket, message, flags);
}

int sendmmsg(int socket, struct mmsghdr *messages, unsigned count, int flags) {
    for (unsigned i = 0; i < count; i++)
        if (leaves("packet to", messages[i].msg_hdr.msg_name)) return -1;
    return NEXT(sendmmsg)(socket, messages, count, flags);
}

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    return is_foreign(name) ? EAI_AGAIN : NEXT(getaddrinfo)(name, service, hints, found);
}

struct hostent *gethostbyname(const char *name) {
    return is_foreign(name) ? NULL : NEXT(gethostbyname)(name);
}

struct hostent *gethostbyname2(const char *name, int family) {
    return is_foreign(name) ? NULL : NEXT(gethostbyname2)(name, family);
}

int gethostbyname_r(const char *name, struct hostent *entry, char *buffer, size_t size, struct hostent **found,
                    int *problem) {
    if (!is_foreign(name)) return NEXT(gethostbyname_r)(name, entry, buffer, size, found, problem);
    *found = NULL;
    *problem = TRY_AGAIN;
    return EAGAIN;
}
