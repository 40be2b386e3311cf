# cvkit with Pango and all its fonts: docker run --rm --volume "$PWD:/work" cvkit export pdf
FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY constraints.txt pyproject.toml README.md LICENSE ./
COPY themes themes
COPY src src
RUN python -m venv --without-pip /opt/cvkit \
    && pip --python /opt/cvkit install --no-cache-dir --constraint constraints.txt ".[fonts]"

FROM python:3.13-slim-bookworm
# Debian keeps no older versions that could be asked for.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/cvkit /opt/cvkit
# Fontconfig keeps a cache, also for users whom the image doesn't know (--user).
ENV PATH=/opt/cvkit/bin:$PATH XDG_CACHE_HOME=/tmp
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["cvkit"]
CMD ["--help"]
