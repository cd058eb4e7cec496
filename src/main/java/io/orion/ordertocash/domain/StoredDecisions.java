package io.orion.ordertocash.domain;

import io.orion.engine.Decision;

/** Where decisions are kept. */
public interface StoredDecisions {

    void add(String document, Decision decision);
}
