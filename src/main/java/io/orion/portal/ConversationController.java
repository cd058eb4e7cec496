package io.orion.portal;

import io.orion.collaboration.Attachments;
import io.orion.collaboration.Conversations;
import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments and files at a case, and what names the reader. Whoever may read cases may add to them. */
@Controller
class ConversationController {

    private static final int MOST_SHOWN = 100;

    private final Conversations conversations;
    private final Attachments attachments;
    private final CasePages cases;

    ConversationController(Conversations conversations, Attachments attachments, CasePages cases) {
        this.conversations = conversations;
        this.attachments = attachments;
        this.cases = cases;
    }

    @GetMapping("/mentions")
    String mentions(Model model) {
        model.addAttribute("comments", conversations.unseenBy(Actors.current(), MOST_SHOWN));
        return "mentions";
    }

    @PostMapping("/cases/{number}/comments")
    String say(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable UUID task,
            RedirectAttributes redirect) {
        cases.require(number);
        try {
            conversations.say(number, comment, Actors.current());
        } catch (InvalidInput e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
            redirect.addFlashAttribute("said", comment);
        }
        return back(number, task);
    }

    @PostMapping("/cases/{number}/files")
    String attach(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable UUID task,
            RedirectAttributes redirect)
            throws IOException {
        cases.require(number);
        try {
            attachments.attach(
                    number,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file.getBytes(),
                    Actors.current());
        } catch (InvalidInput | Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return back(number, task);
    }

    /** Always a download, never shown by the browser in Orion's name. */
    @GetMapping("/cases/{number}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id) {
        cases.require(number);
        var attachment = attachments.of(number).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("file of " + number, id.toString()));
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .body(attachments.content(number, id));
    }

    private static String back(String number, @Nullable UUID task) {
        return task == null
                ? "redirect:/cases/" + number + "#conversation"
                : "redirect:/tasks/" + task + "#conversation";
    }
}
