package io.orion.wrong.domain;

import java.sql.Connection;

public record DomainKnowsNoTechnology(Connection connection) {}
