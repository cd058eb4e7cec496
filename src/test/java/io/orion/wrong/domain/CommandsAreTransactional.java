package io.orion.wrong.domain;

import org.springframework.stereotype.Service;

@Service
abstract class CommandsAreTransactional {

    public void release() {}
}
