/** The rules of approvals. */
@NullMarked
package io.orion.approval.domain;

import org.jspecify.annotations.NullMarked;
