package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterDataImports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of master data: tried first, or imported at once; its page says how far it is and what is wrong where. */
@Controller
class MasterDataImportController {

    private final MasterDataImports imports;

    MasterDataImportController(MasterDataImports imports) {
        this.imports = imports;
    }

    @GetMapping("/master-data/import")
    String show(Model model) {
        model.addAttribute("kinds", imports.kinds());
        return "master-data-import";
    }

    @PostMapping("/master-data/import")
    String upload(
            @RequestParam String kind,
            @RequestParam String mapping,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var request = new MasterDataImports.Request(
                kind, mapping.strip(), partial, dryRun, Actors.current().id());
        try (var content = file.getInputStream()) {
            return "redirect:/master-data/import/" + imports.submit(request, file.getOriginalFilename(), content);
        } catch (InvalidInput | UnknownRecord | Refused e) {
            response.setStatus(
                    e instanceof Refused ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", e.getMessage());
            return show(model);
        }
    }

    /** Asked again and again by the page itself for the part that moves. */
    @GetMapping("/master-data/import/{id}")
    String progress(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("state", imports.find(id));
        return part == null ? "master-data-import-state" : "master-data-import-state :: state";
    }
}
