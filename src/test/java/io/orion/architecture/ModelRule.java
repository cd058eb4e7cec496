package io.orion.architecture;

import java.util.List;

/** Answers what is wrong with a model, one sentence each. */
@FunctionalInterface
interface ModelRule {

    List<String> wrongs(Model model);
}
