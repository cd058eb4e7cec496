package io.orion.wrong.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
abstract class DomainJoinsTheTransaction {

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String release() {
        return "";
    }
}
