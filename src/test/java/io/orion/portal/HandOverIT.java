package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.Colleagues;
import io.orion.engine.UserAccounts;
import io.orion.ordertocash.OrderToCash;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom one can hand tasks over to: chosen by name, from those who may do them. */
@OrionTest
class HandOverIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    UserAccounts accounts;

    @Autowired
    Colleagues colleagues;

    @Autowired
    IdentityService identity;

    private final String id = "h" + UUID.randomUUID().toString().substring(0, 7);
    private final String name = "Ann <b>" + id;
    private Person credit;
    private String task = "";

    @BeforeEach
    void aTaskAndSomebodyNew() {
        credit = new Person(http, "credit");
        var orders = new HeldOrders(orderToCash, sample, processes, id);
        task = orders.task(orders.accept("h"));
        person(id, name, "credit");
    }

    private void person(String login, String called, String group) {
        accounts.createUser(login, Http.PASSWORD, List.of(group));
        var user = identity.createUserQuery().userId(login).singleResult();
        user.setFirstName(called);
        identity.saveUser(user);
    }

    @Test
    void namesThoseWhoMayDoTheTaskAndNobodyElse() {
        new Person(http, "warehouse");
        var page = credit.get("/tasks/" + task).body();
        assertThat(page).contains("list=\"colleagues\"", "value=\"" + id + "\"", "Ann &lt;b&gt;" + id + " · credit");
        assertThat(page).doesNotContain("option value=\"warehouse\"", "option value=\"credit\"");
        assertThat(credit.get("/work").body()).contains("id=\"colleagues\"", "value=\"" + id + "\"");
    }

    @Test
    void findsByPartOfTheNameOrLogin() {
        assertThat(options("task=" + task + "&to=ann+%3Cb%3E" + id)).contains("value=\"" + id + "\"");
        assertThat(options("task=" + task + "&to=" + id.toUpperCase(java.util.Locale.ROOT)))
                .contains(id);
        assertThat(options("task=" + task + "&to=%25_" + id)).doesNotContain("<option");
        assertThat(options("to=" + id)).contains(id);
        assertThat(credit.get("/tasks/colleagues?to=" + "x".repeat(65)).statusCode())
                .isEqualTo(400);
    }

    private String options(String query) {
        return credit.get("/tasks/colleagues?" + query).body();
    }

    @Test
    void showsWhoeverOverseesTheWorkThoseOfTheTasksOrEveryone() {
        person(id + "w", "Will", "warehouse");
        var owner = new Person(http, "process-owner");
        assertThat(owner.get("/tasks/colleagues?task=" + task + "&to=" + id).body())
                .contains(id + "\"")
                .doesNotContain(id + "w");
        assertThat(owner.get("/tasks/colleagues?to=" + id).body()).contains(id + "\"", id + "w");
        assertThat(options("to=" + id)).doesNotContain(id + "w");
        var stranger = new Person(http, "warehouse");
        assertThat(stranger.get("/tasks/colleagues?task=" + task + "&to=" + id).body())
                .contains(id + "w")
                .doesNotContain("value=\"" + id + "\"");
    }

    @Test
    void takesTheLoginOrANameThatOnlyOneHas() {
        assertThat(handOver(name)).contains("1 of 1 done");
        assertThat(new Person(http, "process-owner").get("/tasks/" + task).body())
                .contains("<span>" + id + "</span>");
    }

    @Test
    void saysWhyANameCannotBeTaken() {
        person(id + "2", name, "credit");
        assertThat(handOver(name)).contains("is nobody with an account, or several people");
        assertThat(handOver("nobody-" + id)).contains("is nobody with an account, or several people: nobody-" + id);
        assertThat(handOver("")).contains("names nobody");
        assertThat(handOver(id)).contains("1 of 1 done");
    }

    private String handOver(String to) {
        return credit.post("/tasks/bulk", Map.of("action", "assign", "task", task, "to", to))
                .body();
    }

    @Test
    void readsNoMoreThanAsked() {
        person(id + "x", name, "credit");
        assertThat(colleagues.in(Set.of("credit"), id, 1)).hasSize(1);
        assertThat(colleagues.in(Set.of(), id, 9)).isEmpty();
        assertThat(colleagues.in(null, id, 9)).hasSize(2);
    }
}
