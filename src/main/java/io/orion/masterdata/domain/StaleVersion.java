package io.orion.masterdata.domain;

import io.orion.kernel.Refused;

/** Somebody else changed or created the record since the caller read it. */
public class StaleVersion extends Refused {

    private static final long serialVersionUID = 1L;

    StaleVersion(RecordKind kind, String key, String detail) {
        super("The " + kind.singular() + " " + key + " " + detail);
    }
}
