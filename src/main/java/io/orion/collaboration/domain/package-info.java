/** Rules for comments, files, saved lists and links. */
@NullMarked
package io.orion.collaboration.domain;

import org.jspecify.annotations.NullMarked;
