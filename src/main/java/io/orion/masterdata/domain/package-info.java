/**
 * What a master record is: its kinds, fields and rules, how it is changed and what a change leaves behind.
 *
 * <p>Kinds are described once, field by field; import, web interface, change history and storage all read that
 * description,
 * so that a field is added in one place.
 */
@NullMarked
package io.orion.masterdata.domain;

import org.jspecify.annotations.NullMarked;
