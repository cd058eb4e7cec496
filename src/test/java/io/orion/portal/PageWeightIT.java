package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a page weighs on the wire, and that a browser fetches what pages share once. */
@OrionTest
class PageWeightIT {

    private static final int MOST = 150_000; // bytes, compressed, without the diagram
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/cases", "/insight", "/decisions", "/start", "/operations", "/substitutes"})
    void aPageIsLight(String path) throws IOException {
        var person = new Person(http, "operator");
        var page = person.compressed(path);
        var weights = new TreeMap<String, Integer>();
        weights.put(path, page.body().length);
        var assets = ASSET.matcher(text(page));
        while (assets.find()) {
            var asset = assets.group(1);
            if (!asset.contains("/diagram")) {
                weights.put(asset, person.compressed(asset).body().length);
            }
        }
        assertThat(weights).hasSizeGreaterThan(2);
        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as(weights.toString())
                .isLessThan(MOST);
    }

    @Test
    void whatPagesShareIsFetchedOnce() throws IOException {
        var person = new Person(http, "operator");
        var assets = ASSET.matcher(text(person.compressed("/work")));
        while (assets.find()) {
            assertThat(assets.group(1)).as("names its content").matches(".*-[0-9a-f]{32}\\.\\w+");
            assertThat(person.compressed(assets.group(1)).headers().firstValue("Cache-Control"))
                    .hasValue("max-age=31536000, public");
        }
        assertThat(person.compressed("/work").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
    }

    /** An entry has one name on a page and another in a chunk: one that imported it would run it twice. */
    @Test
    void noChunkImportsAnEntry() throws IOException {
        var chunks = new PathMatchingResourcePatternResolver().getResources("classpath:/static/assets/app/*.js");
        assertThat(chunks).isNotEmpty();
        for (var chunk : chunks) {
            assertThat(chunk.getContentAsString(StandardCharsets.UTF_8))
                    .as(chunk.getFilename())
                    .doesNotContainPattern("[\"']\\./[a-z]+\\.js[\"']");
        }
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var body = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
