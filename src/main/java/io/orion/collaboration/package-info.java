/**
 * What people share around cases: comments with mentions, files, lists under a name, and links by which a partner
 * follows a case. Who may see a case is for the caller to decide.
 */
@NullMarked
package io.orion.collaboration;

import org.jspecify.annotations.NullMarked;
