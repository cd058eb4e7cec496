package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.portal.Person;
import io.orion.testing.CamundaSession;
import io.orion.testing.Http;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;

/** The ways to a task: portal, Tasklist, {@code /engine-rest}, and being assigned by an administrator in Cockpit. */
record Entrances(Http http, TaskService tasks, String administrator) {

    void refusedEverywhere(String task, String person, Map<String, Object> form, String reason) {
        assertThat(overRest(person, task, form)).as("engine-rest").contains(reason);
        assertThat(onThePage(person, task, form)).as("portal").contains(reason);
        var tasklist = new CamundaSession(http, person);
        assertThat(inTasklist(tasklist, person, task, form)).as("Tasklist").contains(reason);
        var cockpit = new CamundaSession(http, administrator);
        cockpit.task(task, "assignee", user(person));
        assertThat(tasklist.task(task, "submit-form", variables(form)).body())
                .as("assigned in Cockpit")
                .contains(reason);
        assertThat(cockpit.task(task, "submit-form", variables(form)).statusCode())
                .as("completed by the administrator")
                .isBetween(400, 409);
        cockpit.task(task, "assignee", "{\"userId\": null}");
        var still = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(still).as("is still to be done").isNotNull();
        assertThat(still.getAssignee()).isNull();
    }

    /** What is answered to whoever claims and completes; empty when it is done. */
    String overRest(String person, String task, Map<String, Object> form) {
        var path = "/engine-rest/task/" + task;
        var claimed = http.post(person, path + "/claim", user(person));
        return claimed.body()
                + http.post(person, path + "/submit-form", variables(form)).body();
    }

    private String onThePage(String person, String task, Map<String, Object> form) {
        var page = new Person(http, person);
        var texts = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> String.valueOf(it.getValue())));
        return page.get("/tasks/" + task).body()
                + page.post("/tasks/" + task + "/complete", texts).body();
    }

    private static String inTasklist(CamundaSession tasklist, String person, String task, Map<String, Object> form) {
        return tasklist.task(task, "claim", user(person)).body()
                + tasklist.task(task, "submit-form", variables(form)).body();
    }

    static String user(String person) {
        return "{\"userId\": \"" + person + "\"}";
    }

    static String variables(Map<String, Object> form) {
        return form.entrySet().stream()
                .map(field -> "\"%s\": {\"value\": \"%s\"}".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{\"variables\": {", "}}"));
    }
}
