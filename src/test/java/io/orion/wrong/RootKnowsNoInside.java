package io.orion.wrong;

import io.orion.wrong.domain.DomainKnowsNoTechnology;

abstract class RootKnowsNoInside {

    abstract DomainKnowsNoTechnology inside();
}
