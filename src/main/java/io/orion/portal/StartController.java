package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.ordertocash.OrderFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What people may start by themselves. */
@Controller
class StartController {

    private static final String ORDER_DESK = "order-desk";

    private final OrderFiles orders;

    StartController(OrderFiles orders) {
        this.orders = orders;
    }

    @GetMapping("/start")
    String show(Model model) {
        var groups = Actors.current().groups();
        model.addAttribute("mayOrder", groups.contains(ORDER_DESK));
        model.addAttribute("mayRequest", groups.contains("requester") || groups.contains("buyer"));
        return "start";
    }

    @PostMapping("/start/orders")
    String upload(@RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        try {
            List<OrderFiles.Result> results = orders.accept(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), Actors.current());
            model.addAttribute("results", results);
        } catch (InvalidInput e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", e.getMessage());
        }
        return show(model);
    }
}
