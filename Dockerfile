# The image of a service, from what `./mvnw -DskipTests package` has put into its target/image.
# docker-compose.yml says which service and which main class.
FROM eclipse-temurin:25-jre

RUN groupadd --gid 10001 roundtrip \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin roundtrip \
 && install -d -o roundtrip -g roundtrip -m 0700 /var/lib/roundtrip
USER 10001:10001
ENV ROUNDTRIP_STATE_DIR=/var/lib/roundtrip

ARG SERVICE
COPY ${SERVICE}-service/target/image/lib /opt/roundtrip/lib/
COPY ${SERVICE}-service/target/image/app /opt/roundtrip/app/

ARG MAIN_CLASS
ENV MAIN_CLASS=${MAIN_CLASS}
# A run is over before the second compiler would pay; five JVMs that start together share two cores.
# JAVA_OPTS: more options for the JVM, if any; the last one of a kind counts.
ENTRYPOINT ["sh", "-c", "exec java -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${JAVA_OPTS:-} -cp '/opt/roundtrip/app/*:/opt/roundtrip/lib/*' \"$MAIN_CLASS\""]
