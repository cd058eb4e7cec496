/**
 * Files become master records: CSV, the mappings that say what a column means, import jobs, the command line, the
 * demo.
 */
@NullMarked
package io.orion.masterdata.imports;

import org.jspecify.annotations.NullMarked;
