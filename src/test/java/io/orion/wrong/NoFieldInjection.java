package io.orion.wrong;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class NoFieldInjection {

    @Autowired
    Environment environment;
}
