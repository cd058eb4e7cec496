package io.orion.ledger;

import io.orion.kernel.Refused;

/** The source document already has an entry of this kind. */
public class AlreadyPosted extends Refused {

    private static final long serialVersionUID = 1L;

    public AlreadyPosted(String source, String kind) {
        super(source + " already has a journal entry of kind " + kind);
    }
}
