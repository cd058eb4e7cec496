/** The table of approvals. */
@NullMarked
package io.orion.approval.persistence;

import org.jspecify.annotations.NullMarked;
