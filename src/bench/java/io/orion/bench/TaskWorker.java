package io.orion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people: each looks into the task list, claims what is there and completes it. */
final class TaskWorker {

    private static final Map<String, String> GRANT = Map.of("granted", "true");
    private static final Map<String, String> RELEASE = Map.of("released", "true", "reason", "Northwind run");

    private static final List<Desk> DESKS = List.of(
            new Desk("sales-manager", "userTask_decideApproval", GRANT),
            new Desk("sales-director", "userTask_decideApproval", GRANT),
            new Desk("credit", "userTask_releaseCreditHold", RELEASE),
            new Desk("warehouse", "userTask_pickGoods", Map.of()),
            new Desk("warehouse", "userTask_packGoods", Map.of("packages", "1")));

    /** Tasks of which this run wants none: whoever sees one has found a fault. */
    private static final Map<String, String> UNWANTED =
            Map.of("userTask_correctOrder", "order-desk", "userTask_correctInvoice", "billing");

    private final Client client;
    private final Map<String, Integer> completed = new TreeMap<>();

    TaskWorker(Client client) {
        this.client = client;
    }

    private record Desk(String user, String task, Map<String, String> form) {}

    /** Does everything that lies there. Returns how many tasks that was. */
    int work() {
        int done = 0;
        for (Desk desk : DESKS) {
            for (JsonNode task : tasks(desk.user(), desk.task())) {
                complete(desk, task.get("id").asText());
                done++;
            }
        }
        return done;
    }

    private void complete(Desk desk, String task) {
        var variables = new TreeMap<String, Object>();
        desk.form().forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        client.post(desk.user(), "/engine-rest/task/" + task + "/claim", Map.of("userId", desk.user()));
        client.post(desk.user(), "/engine-rest/task/" + task + "/complete", Map.of("variables", variables));
        completed.merge(desk.user() + " " + desk.task(), 1, Integer::sum);
    }

    /** How many orders wait for a correction. */
    int inCorrection() {
        return tasks("order-desk", "userTask_correctOrder").size();
    }

    /** Names what stands where nothing should stand. */
    List<String> unwanted() {
        return UNWANTED.entrySet().stream()
                .map(entry -> tasks(entry.getValue(), entry.getKey()))
                .flatMap(tasks -> tasks.findValuesAsText("description").stream())
                .toList();
    }

    Map<String, Integer> completed() {
        return completed;
    }

    private JsonNode tasks(String user, String key) {
        var filter = "?maxResults=500&taskDefinitionKey=" + key + "&candidateGroup=" + user;
        return client.get(user, "/engine-rest/task" + filter);
    }
}
