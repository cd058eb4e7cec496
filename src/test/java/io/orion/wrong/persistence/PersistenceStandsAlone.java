package io.orion.wrong.persistence;

import io.orion.wrong.process.ProcessStandsAlone;

record PersistenceStandsAlone(ProcessStandsAlone process) {}
