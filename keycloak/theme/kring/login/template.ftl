<#--
  The one layout of every page: brand, language, a card with the heading, the message and the form. No script, no inline style.
  Keycloak's own pages, which this theme inherits, call it by the same name and with the same sections.
-->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<#local owner = advancedMsg((realm.displayName)!"Kring")>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title><#if message?has_content && message.type = "error" && pageId != "error">${msg("errorPrefix")} </#if>${heading} · ${owner}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <link rel="preload" as="font" type="font/woff2" crossorigin href="${url.resourcesPath}/font/atkinson-hyperlegible-next-latin-wght-normal.woff2">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
</head>
<body class="page-${pageId?replace(".ftl", "")}">
  <a class="skip" href="#main">${msg("skipToContent")}</a>
  <header class="top">
    <p class="brand">
      <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><circle class="brand-ring" cx="15" cy="15" r="11"/><g class="brand-people"><circle cx="15" cy="4" r="3.6"/><circle cx="24.5" cy="9.5" r="3"/><circle cx="24.5" cy="20.5" r="3.6"/><circle cx="15" cy="26" r="3"/><circle cx="5.5" cy="20.5" r="3.6"/><circle cx="5.5" cy="9.5" r="3"/></g></svg>
      <span>Kring</span>
    </p>
    <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <ul class="languages">
        <#list ["nl", "fr", "de", "en"] as code>
        <#list locale.supported?filter(l -> l.languageTag = code) as l>
        <li><a href="${l.url}" lang="${code}" hreflang="${code}"<#if locale.currentLanguageTag = code> aria-current="true"</#if>><abbr title="${msg("ownName_" + code)}">${code}</abbr></a></li>
        </#list>
        </#list>
      </ul>
    </nav>
    </#if>
  </header>
  <main id="main" class="card" tabindex="-1">
    <#if owner != "Kring"><p class="owner">${owner}</p></#if>
    <h1>${heading}</h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <p class="owner">${auth.attemptedUsername} · <a href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="alert alert-${message.type}" role="${(message.type = "error")?then("alert", "status")}">
      <p>${kcSanitize(message.summary)?no_esc}</p>
    </div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form action="${url.loginAction}" method="post">
      <button class="button quiet block" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><#nested "info"></#if>
  </main>
  <footer class="foot"><p>${msg("whatKringIs")}</p></footer>
</body>
</html>
</#macro>
