(function () {
  'use strict';
  if (!window.echarts) { return; }
  var paper = 672; // A4 less its margins, in CSS pixels
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var boxes = Array.prototype.slice.call(document.querySelectorAll('.chart'));
  var printing = false;

  function draw(box) {
    var before = window.echarts.getInstanceByDom(box);
    if (before) { before.dispose(); }
    var options = JSON.parse(document.getElementById(box.getAttribute('data-option')).textContent);
    var size = { renderer: 'svg' };
    if (printing) { size.width = paper; }
    var height = Number(box.getAttribute('data-height'));
    box.style.height = Math.round(printing ? height * 0.8 : height) + 'px'; // two figures to a page
    window.echarts.init(box, null, size).setOption(!printing && dark.matches ? options.dark : options.light);
  }

  function drawAll() { boxes.forEach(draw); }

  function resizeAll() {
    if (printing) { return; }
    boxes.forEach(function (box) {
      var chart = window.echarts.getInstanceByDom(box);
      if (chart) { chart.resize(); }
    });
  }

  document.documentElement.className += ' charted';
  drawAll();
  window.addEventListener('resize', function () { window.requestAnimationFrame(resizeAll); });
  dark.addEventListener('change', drawAll);
  window.addEventListener('beforeprint', function () { printing = true; drawAll(); });
  window.addEventListener('afterprint', function () { printing = false; drawAll(); });
}());
