package io.orion.wrong;

/** In a package that is not. */
class PackagesAreNullMarked {}
