# The templates that the tests render.
PAGES = {
    "base.html": """<!doctype html>
<html>
<head><title>{% block title %}{{ site }}{% endblock %}</title></head>
<body>
{% block nav -%}
<ul>
  {%- for url, text in menu %}
  <li{% if url == here %} class="here"{% endif %}><a href="{{ url }}">{{ text }}</a></li>
  {%- endfor %}
</ul>
{%- endblock %}
{% block content %}{% endblock %}
{% include "footer.html" %}
</body>
</html>
""",
    "footer.html": "<footer>{{ site|upper }}, page {{ here|default('?') }}{# nobody reads this #}</footer>",
    "sensors.html": """{% extends "base.html" %}
{% block title %}Sensors of {% super %}{% endblock %}
{% block content %}
<h1>{{ sensors|length }} sensors</h1>
{%- for group in sensors|group("room") %}
<h2>{{ loop.index }}. {{ group.key|title }}</h2>
<table>
  {%- for sensor in group.items|sort("name") %}
  {% include "sensor.html" %}
  {%- else %}
  <tr><td>nothing</td></tr>
  {%- endfor %}
</table>
<p>mean {{ (group.items|sum("value") / group.items|length)|format(".2f") }},
{% set hot = group.items|sort("value")|last -%}
warmest {{ hot.name }} ({{ hot["value"]|format("+6.1f") }})</p>
{%- endfor %}
{% endblock %}
""",
    "sensor.html": """<tr class="{% if loop.odd %}odd{% else %}even{% endif %}{% if loop.last %} last{% endif %}">
    <td>{{ sensor.name }}</td><td>{{ sensor.value|format("8.2f") }}</td>
    <td>{% if sensor.value > limit %}too hot{% elif sensor.value < 0 %}frost{% else %}-{% endif %}</td>
    <td>{{ sensor.note|truncate(12) }}</td>
  </tr>""",
    "wide.html": """{% extends "sensors.html" %}
{% block nav %}<!-- {{ menu|length }} entries -->{% super %}{% endblock %}
""",
    "table.txt": """
{%- for row in size|range(1) %}never{% endfor -%}
{%- for row in 0|range(size) -%}
{{ row|format("3d") }}:{% for column in 0|range(size) %}{{ (row * column)|format("5d") }}{% endfor %} {{ row * row // 3 - -1 }}
{% endfor %}""",
}
