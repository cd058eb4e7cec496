package io.orion.wrong.domain;

import org.springframework.stereotype.Component;

/** Abstract, so that no scan of the class path makes a bean of it. */
@Component
abstract class BeansKeepNoState {

    int calls;
}
