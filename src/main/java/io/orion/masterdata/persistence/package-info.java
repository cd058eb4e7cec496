/** SQL of master data: typed reads for the door, and generic writes that follow the description of each kind. */
@NullMarked
package io.orion.masterdata.persistence;

import org.jspecify.annotations.NullMarked;
