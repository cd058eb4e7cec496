package io.orion.bench.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The same questions, put to the portal with a session and to {@code /engine-rest} with basic authentication. */
final class Questions {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PAGE = 50;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient system = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;

    /** Something to ask. */
    interface Question {
        void ask(int turn) throws IOException, InterruptedException;
    }

    Questions(String base) throws IOException, InterruptedException {
        this.base = base;
        var login = get("/login").body();
        var token = TOKEN.matcher(login);
        if (!token.find()) {
            throw new IllegalStateException(login);
        }
        var form = "username=warehouse&password=orion&_csrf=" + token.group(1);
        browser.send(
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    Map<String, Question> ofPortal(String order) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("first page", turn -> page("/work"));
        questions.put("page with a search", turn -> page("/work?q=customer+" + turn * 7));
        questions.put("page of a process", turn -> page("/work?process=fulfilShipment&sort=OLDEST"));
        questions.put("case page", turn -> page("/cases/" + order));
        questions.put("search over all cases", turn -> page("/cases?closed=true&q=PO-" + (turn * 977 + 1)));
        return questions;
    }

    /** There is no search over closed cases: a community engine keeps them in history, which Orion does not write. */
    Map<String, Question> ofEngine(String order) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("first page", turn -> tasks("", "dueDate"));
        questions.put(
                "page with a search",
                turn -> tasks(
                        ", \"processVariables\": [{\"name\": \"customerName\", \"operator\": \"like\", \"value\":"
                                + " \"%ustomer " + turn * 7 + "%\"}]",
                        "dueDate"));
        questions.put("page of a process", turn -> tasks(", \"processDefinitionKey\": \"fulfilShipment\"", "created"));
        questions.put("case page", turn -> {
            engine("/process-instance?maxResults=50&businessKey=" + order);
            engine("/task?maxResults=50&processInstanceBusinessKey=" + order);
        });
        return questions;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept", "text/html")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    /** The page of tasks, then the variables of those on it, and how many there are, as a task list shows them. */
    private void tasks(String conditions, String sortBy) throws IOException, InterruptedException {
        var query = "{\"candidateGroup\": \"warehouse\", \"includeAssignedTasks\": true" + conditions;
        var sorted = query + ", \"sorting\": [{\"sortBy\": \"" + sortBy + "\", \"sortOrder\": \"asc\"}]}";
        var found = json.readTree(post("/task?firstResult=0&maxResults=" + PAGE, sorted));
        var instances = new ArrayList<String>();
        found.forEach(task -> instances.add(task.path("processInstanceId").asText()));
        if (!instances.isEmpty()) {
            post(
                    "/variable-instance?maxResults=250",
                    json.writeValueAsString(Map.of("processInstanceIdIn", instances)));
        }
        post("/task/count", query + "}");
    }

    private void engine(String path) throws IOException, InterruptedException {
        send(request(path).GET());
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/engine-rest" + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("warehouse:orion"
                                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = system.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
