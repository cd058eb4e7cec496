package io.orion.portal;

import io.orion.kernel.InvalidInput;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names colleagues to the field in which somebody types to whom a task goes. */
@Controller
class ColleagueController {

    private static final int MOST_TASKS = 200;
    private static final int LONGEST_NAME = 64;

    private final HandOver handOver;

    ColleagueController(HandOver handOver) {
        this.handOver = handOver;
    }

    @GetMapping("/tasks/colleagues")
    String colleagues(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        if (task.size() > MOST_TASKS) {
            throw new InvalidInput("task", "names more than " + MOST_TASKS + " tasks");
        }
        if (to.length() > LONGEST_NAME) {
            throw new InvalidInput("to", "is longer than " + LONGEST_NAME + " characters");
        }
        model.addAttribute("colleagues", handOver.candidates(task, to));
        return "fragments/colleagues :: options";
    }
}
