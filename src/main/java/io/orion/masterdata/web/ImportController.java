package io.orion.masterdata.web;

import io.orion.masterdata.domain.ImportJob;
import io.orion.masterdata.imports.ImportQueue;
import io.orion.masterdata.imports.ImportRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files of master records in; the job says how far the import is. */
@RestController
@RequestMapping(path = "/api/master-data/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Master data")
class ImportController {

    private static final String DRY_RUN = "With dryRun nothing is stored, and the report says what would have been.";

    private final ImportQueue queue;

    ImportController(ImportQueue queue) {
        this.queue = queue;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Imports a CSV file; all or nothing unless partial is true. Poll the job at Location.")
    ResponseEntity<ImportJob> upload(
            @RequestParam String kind,
            @RequestParam(defaultValue = "orion") String mapping,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart MultipartFile file,
            @Nullable Principal who)
            throws IOException {
        try (var content = file.getInputStream()) {
            var request = new ImportRequest(kind, mapping, partial, MasterDataController.name(who), dryRun);
            return accepted(queue.submit(request, file.getOriginalFilename(), content));
        }
    }

    @PostMapping(consumes = "text/csv")
    @Operation(summary = "Imports a CSV body; all or nothing unless partial is true. Poll the job at Location.")
    ResponseEntity<ImportJob> post(
            @RequestParam String kind,
            @RequestParam(defaultValue = "orion") String mapping,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest body,
            @Nullable Principal who)
            throws IOException {
        var request = new ImportRequest(kind, mapping, partial, MasterDataController.name(who), dryRun);
        return accepted(queue.submit(request, null, body.getInputStream()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is, and what it did")
    ImportJob get(@PathVariable UUID id) {
        return queue.find(id);
    }

    private static ResponseEntity<ImportJob> accepted(ImportJob job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/master-data/imports/" + job.id()))
                .body(job);
    }
}
