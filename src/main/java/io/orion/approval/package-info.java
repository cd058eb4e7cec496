/**
 * Approvals of any document: who decides, by when, and that nobody decides what they asked for.
 *
 * <p>The document asks with a summary and a fingerprint of what is to be approved; the answer counts for that content
 * and no other.
 */
@NullMarked
package io.orion.approval;

import org.jspecify.annotations.NullMarked;
