package io.orion.wrong;

import org.camunda.bpm.engine.RuntimeService;

record OnlyProcessPackagesKnowTheEngine(RuntimeService engine) {}
