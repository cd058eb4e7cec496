package io.orion.wrong.web;

import io.orion.wrong.persistence.PersistenceIsHidden;

record WebStandsAlone(PersistenceIsHidden rows) {}
