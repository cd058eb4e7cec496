# Built from the jar that `mvn package` made: no Maven and no network in here.
# The base image can be replaced by any with a Java 17 runtime and bash: --build-arg RUNTIME_IMAGE=…
ARG RUNTIME_IMAGE=eclipse-temurin:17-jre

FROM ${RUNTIME_IMAGE} AS layers
WORKDIR /layers
COPY target/orion-*.jar orion.jar
RUN java -Djarmode=tools -jar orion.jar extract --layers --launcher --destination extracted

FROM ${RUNTIME_IMAGE}
WORKDIR /orion
COPY docker/ready /usr/local/bin/ready
# What changes seldom comes first, so that a new Orion is a small layer.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
RUN mkdir outgoing && chown 10001:10001 outgoing
USER 10001:10001
EXPOSE 8080
VOLUME /orion/outgoing
ENV TZ=UTC \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=5s --timeout=4s --start-period=300s --retries=3 CMD ["ready"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher", \
    "--orion.messaging.outgoing-directory=/orion/outgoing"]
