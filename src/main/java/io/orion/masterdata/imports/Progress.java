package io.orion.masterdata.imports;

import io.orion.masterdata.domain.ImportReport;

/** Hears how far an import is, every few hundred rows. What it reports is not stored yet. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = soFar -> {};

    void at(ImportReport soFar);
}
