package io.orion.wrong;

import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that no scan of the class path makes a bean of it. */
@RestController
public abstract class ControllersAreHidden {}
