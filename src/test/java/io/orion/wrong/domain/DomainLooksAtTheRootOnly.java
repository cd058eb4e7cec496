package io.orion.wrong.domain;

import io.orion.wrong.persistence.PersistenceIsHidden;

record DomainLooksAtTheRootOnly(PersistenceIsHidden rows) {}
