package io.orion.treasury.domain;

import java.io.InputStream;

/** Reads what the bank reports. */
public interface StatusReports {

    /**
     * Reads a report.
     *
     * @throws io.orion.kernel.InvalidInput when it is none, or could be an attack
     */
    StatusReport read(InputStream xml);
}
