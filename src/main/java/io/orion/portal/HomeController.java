package io.orion.portal;

import io.orion.engine.Actors;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that one sees after signing in: where to go from here. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(Model model) {
        var actor = Actors.current();
        model.addAttribute("user", actor.id());
        model.addAttribute("groups", new TreeSet<>(actor.groups()));
        return "home";
    }
}
