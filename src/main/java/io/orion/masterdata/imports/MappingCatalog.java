package io.orion.masterdata.imports;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Finds mappings by name and kind: first in the company's own directory, then among those that Orion ships. */
@Component
class MappingCatalog {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Mapping.Format PLAIN = new Mapping.Format(',', StandardCharsets.UTF_8);

    private final @Nullable Path directory;

    MappingCatalog(ImportProperties properties) {
        this.directory = properties.mappings();
    }

    /** Returns the mapping, or refuses an unknown name and a file that is not one. */
    Mapping find(String name, RecordKind kind) {
        if (name.equals(Mapping.IDENTITY)) {
            var everyField = new Mapping.Part(kind, Map.of(), null);
            return new Mapping(name, RecordKeeper.ORION, PLAIN, Set.of(), List.of(everyField));
        }
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput("mapping", "is not a name of small letters, digits and dashes");
        }
        var path = name + "/" + kind.plural() + ".yml";
        var own = directory == null ? null : new FileSystemResource(directory.resolve(path));
        var resource = own != null && own.exists() ? own : new ClassPathResource("import-mappings/" + path);
        if (!resource.exists()) {
            throw new UnknownRecord("import mapping for " + kind.plural(), name);
        }
        return read(name, kind, resource);
    }

    /** The names of all mappings for a kind; the company's own come first. */
    List<String> names(RecordKind kind) {
        var names = new LinkedHashSet<String>();
        var file = "/" + kind.plural() + ".yml";
        try {
            var search = new PathMatchingResourcePatternResolver();
            if (directory != null && Files.isDirectory(directory)) {
                for (Resource found : search.getResources(directory.toUri() + "*" + file)) {
                    names.add(folder(found));
                }
            }
            for (Resource found : search.getResources("classpath*:import-mappings/*" + file)) {
                names.add(folder(found));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for mappings", e);
        }
        return names.stream().filter(name -> NAME.matcher(name).matches()).toList();
    }

    private static String folder(Resource mapping) throws IOException {
        var parts = mapping.getURL().getPath().split("/");
        return parts[parts.length - 2];
    }

    private static Mapping read(String name, RecordKind kind, Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            var file = STRICT.convertValue(yaml().load(in), File.class);
            return compile(name, kind, file);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new InvalidInput("mapping", name + " is not a valid mapping: " + e.getMessage());
        } catch (IOException e) {
            throw new InvalidInput("mapping", name + " cannot be read");
        }
    }

    /** Every scalar is text, so that the country code of Norway does not become {@code false}. */
    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var textOnly = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, textOnly);
    }

    private static Mapping compile(String name, RecordKind kind, File file) {
        var parts = new ArrayList<Mapping.Part>();
        parts.add(part(kind, file.fields(), file.sourceKey()));
        Objects.requireNonNullElse(file.also(), Map.<String, Also>of())
                .forEach((also, part) -> parts.add(part(RecordKind.named(also), part.fields(), part.sourceKey())));
        var delimiter = Objects.requireNonNullElse(file.delimiter(), ",");
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("delimiter is not one character");
        }
        return new Mapping(
                name,
                file.source(),
                new Mapping.Format(
                        delimiter.charAt(0), Charset.forName(Objects.requireNonNullElse(file.encoding(), "UTF-8"))),
                Set.copyOf(Objects.requireNonNullElse(file.ignore(), List.of())),
                parts);
    }

    private static Mapping.Part part(RecordKind kind, Map<String, ColumnRule> fields, @Nullable ColumnRule sourceKey) {
        fields.keySet().forEach(kind::field);
        return new Mapping.Part(kind, fields, sourceKey);
    }

    /** A mapping file as it is written. */
    private record File(
            String source,
            @Nullable String delimiter,
            @Nullable String encoding,
            @Nullable List<String> ignore,
            Map<String, ColumnRule> fields,
            @Nullable ColumnRule sourceKey,
            @Nullable Map<String, Also> also) {

        File {
            if (source == null || fields == null) {
                throw new IllegalArgumentException("source and fields are needed");
            }
        }
    }

    private record Also(
            Map<String, ColumnRule> fields, @Nullable ColumnRule sourceKey) {}
}
