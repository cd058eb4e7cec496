package io.orion.wrong.process;

import io.orion.wrong.persistence.PersistenceIsHidden;

public record ProcessStandsAlone(PersistenceIsHidden rows) {}
