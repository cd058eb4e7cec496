package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.masterdata.ImportFiles;
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

/** A file of master data comes in; once it is handed in, its page says how far it is and what is wrong where. */
@Controller
class MasterDataImportController {

    private final MasterDataImports imports;
    private final ImportFiles files;

    MasterDataImportController(MasterDataImports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    @GetMapping("/master-data/import")
    String show(Model model) {
        model.addAttribute("kinds", imports.kinds());
        return "master-data-import";
    }

    /** Stores nothing yet: the next page asks which column becomes which field. */
    @PostMapping("/master-data/import")
    String upload(
            @RequestParam String kind, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try (var content = file.getInputStream()) {
            var kept = files.keep(
                    kind, file.getOriginalFilename(), content, Actors.current().id());
            return "redirect:/master-data/import/files/" + kept;
        } catch (InvalidInput e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
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
        model.addAttribute("file", files.ofImport(id, Actors.current().id()).orElse(null));
        return part == null ? "master-data-import-state" : "master-data-import-state :: state";
    }
}
