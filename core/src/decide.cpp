// Stub, replaced while the core is being built.
