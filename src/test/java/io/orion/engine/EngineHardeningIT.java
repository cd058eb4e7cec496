package io.orion.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.net.http.HttpRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each open default of the engine, tried. */
@OrionTest
class EngineHardeningIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Http http;

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void hasItsDangerousSettingsOff() {
        var it = configuration();
        assertThat(it.isAuthorizationEnabled()).isTrue();
        assertThat(it.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(it.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(it.isEnableXxeProcessing()).isFalse();
        assertThat(it.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(it.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(it.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(it.isEnablePasswordPolicy()).isTrue();
        assertThat(it.isWebappsAuthenticationLoggingEnabled()).isTrue();
        assertThat(it.isEnforceHistoryTimeToLive()).isTrue();
    }

    @Test
    void aModelCannotReachABeanThatIsNoDelegate() {
        assertThatThrownBy(() -> runExpression("${jdbcTemplate.execute('select 1')}"))
                .hasMessageContaining("jdbcTemplate");
    }

    @Test
    void aModelCannotRunScripts() {
        var model = Bpmn.createExecutableProcess("scripted")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .scriptTask()
                .scriptFormat("javascript")
                .scriptText("1 + 1")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("scripted.bpmn", model)
                .deploy();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("scripted"))
                .hasMessageContaining("scripting");
    }

    @Test
    void javaObjectsAreNoVariables() {
        var model = Bpmn.createExecutableProcess("stored")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .endEvent()
                .done();
        assertThat(model).isNotNull();
        var object = Variables.serializedObjectValue("rO0AB...")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName("java.util.ArrayList")
                .create();
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey("orderToCash", Variables.putValueTyped("order", object)))
                .hasMessageContaining("Cannot set variable");
    }

    private void runExpression(String expression) {
        var model = Bpmn.createExecutableProcess("peek")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("peek.bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("peek");
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/process-definition?maxResults=1, 401",
        "/engine-rest/engine, 401",
        "/camunda/api/engine/engine/default/task, 401",
        "/camunda/api/admin/setup/default/user/create, 401",
        "/actuator/prometheus, 401",
        "/actuator/env, 401",
        "/v3/api-docs, 401",
        "/api/order-to-cash/sales-orders, 401",
        "/actuator/health, 200"
    })
    void nobodyIsLetInUnsigned(String path, int status) {
        var answer = http.send(
                "", http.request(path).header("Accept", "application/json").GET());
        assertThat(answer.statusCode()).isIn(status, status == 401 ? 302 : status);
    }

    @Test
    void nobodyMakesThemselvesAdministrator() {
        var body = """
                {"profile": {"id": "mallory", "firstName": "M", "lastName": "M"},
                 "credentials": {"password": "Sesame-Open-1"}}""";
        var answer = http.send(
                "order-desk",
                http.request("/camunda/api/admin/setup/default/user/create")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isIn(302, 401, 403);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("mallory")
                        .count())
                .isZero();
    }

    @Test
    void peopleCannotDeploy() {
        var boundary = "x";
        var body = "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n<a/>\r\n--x--\r\n";
        var answer = http.send(
                "process-owner",
                http.request("/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void anUnlimitedQueryIsRefused() {
        assertThat(http.get("order-desk", "/engine-rest/task").statusCode()).isEqualTo(400);
        assertThat(http.get("order-desk", "/engine-rest/task?maxResults=1000000")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.get("order-desk", "/engine-rest/task?maxResults=10").statusCode())
                .isEqualTo(200);
        assertThat(http.get("order-desk", "/engine-rest/task/count").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangerSeesNoTasksOrProcesses() {
        assertThat(http.get("stranger", "/engine-rest/process-definition?maxResults=10")
                        .body())
                .isEqualTo("[]");
        assertThat(http.get("stranger", "/engine-rest/task?maxResults=10").body())
                .isEqualTo("[]");
        assertThat(http.get("stranger", "/api/order-to-cash/sales-orders").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDemoPasswordOpensNothingHere() {
        for (String user : new String[] {"admin", "order-desk", "demo"}) {
            http.get("order-desk", "/api/order-to-cash/sales-orders");
            var answer = http.send(
                    "",
                    http.request("/api/order-to-cash/sales-orders")
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + java.util.Base64.getEncoder()
                                                    .encodeToString((user + "-x:orion")
                                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .GET());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }
}
