"""The processes that compute, from a request to what comes back. A request is a message, and the worker
answers it."""
